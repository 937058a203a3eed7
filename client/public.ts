import './styles/public.css';
